import { NotFound } from '../page/states';
export const PathView = NotFound;
