import {flushSync} from 'react-dom';
import {createRoot} from 'react-dom/client';
import '../../components/styles.css';
import './popup.css';
import {Popup} from './popup';

const root = document.getElementById('root');
const early = document.getElementById('early');
if (root !== null && early instanceof HTMLInputElement) {
  // At once: between reading what was typed and showing our own box no key may arrive.
  flushSync(() => createRoot(root).render(<Popup early={early} />));
}
