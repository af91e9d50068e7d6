package org.touyan.model.page;

/** A heading in the table of contents: level 2 or 3. */
public record TocEntry(int level, String id, String text) {}
