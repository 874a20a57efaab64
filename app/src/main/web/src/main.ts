import './design/tokens.css';
import './design/base.css';
import './app/app';
