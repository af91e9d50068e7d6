// Every check, in the order in which they run. A letter is the name for --only; `only` keeps a check to one browser,
// and one that is `asked` runs only when its letter is named.
import { pages } from './pages.mjs';
import { ledgers } from './ledgers.mjs';
import { links } from './links.mjs';
import { search } from './search.mjs';
import { searchPeople } from './search-people.mjs';
import { learning } from './learning.mjs';
import { records } from './records.mjs';
import { people } from './people.mjs';
import { merging } from './merging.mjs';
import { stores } from './stores.mjs';
import { prefs } from './prefs.mjs';
import { quiz } from './quiz.mjs';
import { damage } from './damage.mjs';
import { paper } from './paper.mjs';
import { paperEdge } from './paper-edge.mjs';
import { narrow } from './narrow.mjs';
import { access, accessWhole } from './access.mjs';
import { plain } from './plain.mjs';
import { weight } from './weight.mjs';
import { refused } from './refused.mjs';
import { still } from './still.mjs';
import { keys } from './keys.mjs';
import { types } from './types.mjs';
import { steady } from './steady.mjs';
import { place } from './place.mjs';
import { twins } from './twins.mjs';
import { week } from './week.mjs';
import { duties } from './duties.mjs';
import { videos } from './video.mjs';
import { terms } from './terms.mjs';

export const checks = [
  { letter: 'a', what: 'every page opens clean', run: pages },
  { letter: 'b', what: 'every link leads somewhere', run: links },
  { letter: 'c', what: 'search', run: search },
  { letter: 'v', what: 'search as people type', run: searchPeople },
  { letter: 'd', what: 'posts, path, marks, after a restart too', run: learning },
  { letter: 'd', what: 'the first week of a new exec', run: week },
  { letter: 'e', what: 'records out and in', run: records },
  { letter: 'B', what: 'several learners at one computer', run: people },
  { letter: 'B', what: 'the trainer merges what two learners hand in', run: merging },
  { letter: 'C', what: 'stores refused, full, damaged', run: stores },
  { letter: 'f', what: 'type size and ground are kept', run: prefs },
  { letter: 'g', what: 'quiz', run: quiz },
  { letter: 'h', what: 'a damaged copy says so', run: damage },
  { letter: 'i', what: 'paper', run: paper, only: 'chromium' },
  { letter: 'j', what: 'narrow screens', run: narrow },
  { letter: 'k', what: 'axe', run: access, only: 'chromium' },
  { letter: 'w', what: 'axe in every dress', run: accessWhole, asked: true },
  { letter: 'l', what: 'without scripts', run: plain },
  { letter: 'm', what: 'weight', run: weight, only: 'chromium' },
  { letter: 'n', what: 'storage refused', run: refused },
  { letter: 'o', what: 'paper that is just full', run: paperEdge, only: 'chromium' },
  { letter: 'q', what: 'keys alone', run: keys },
  { letter: 'r', what: 'reduced motion', run: still, only: 'chromium' },
  { letter: 't', what: 'tables, clauses, terms, forms, videos', run: types },
  { letter: 'A', what: 'ledgers and norms', run: ledgers },
  { letter: 's', what: 'nothing moves by itself', run: steady, only: 'chromium' },
  { letter: 'p', what: 'the last place read', run: place },
  { letter: 'z', what: 'duties month by month', run: duties },
  { letter: 'y', what: 'videos, on this stick and on another', run: videos },
  { letter: 'x', what: 'terms and their cards', run: terms },
  { letter: 'u', what: 'the engine ranks as Java does', run: twins },
];
