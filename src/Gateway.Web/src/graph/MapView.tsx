import { NotFound } from '../page/states';
export const MapView = NotFound;
