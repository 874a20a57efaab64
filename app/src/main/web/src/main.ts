import '@fontsource-variable/inter/wght.css';
import './design/tokens.css';
import './design/base.css';
import './app/app';
