import {StrictMode} from 'react';
import {createRoot} from 'react-dom/client';
import '../../components/styles.css';
import '../../components/options.css';
import {OptionsPage} from './options-page';

const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <OptionsPage />
    </StrictMode>,
  );
}
