import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './page/page.css';
import { render } from 'preact';
import { listen } from './gateway/connection';
import { followLinks } from './page/address';
import { Page } from './page/Page';
import { keepPlaces } from './page/scroll';
import { language } from './page/words';

document.documentElement.lang = language;
keepPlaces();
followLinks();
render(<Page />, document.body);
listen();
