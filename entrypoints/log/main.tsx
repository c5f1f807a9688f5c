import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import '../../components/styles.css';
import './log.css';
import {LogPage} from './log-page';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <LogPage />
    </StrictMode>,
  );
}
