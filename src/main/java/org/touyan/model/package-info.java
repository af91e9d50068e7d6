/** The language of the project: documents, roles, paths and what the stages hand to each other. Values only. */
@NullMarked
package org.touyan.model;

import org.jspecify.annotations.NullMarked;
