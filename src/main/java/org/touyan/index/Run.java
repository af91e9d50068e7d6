package org.touyan.index;

import java.util.List;
import org.touyan.model.PostingsRun;
import org.touyan.model.SearchField;

/** What Lucene flushed at once. */
record Run(int sections, List<SearchField> fields, PostingsRun postings) {}
