import {writeFileSync} from 'node:fs';
import {licencesFile} from './licences';

writeFileSync('public/licences.txt', licencesFile());
