/** YAML with positions. The only room that knows snakeyaml-engine; nobody outside sees one of its types. */
@NullMarked
package org.touyan.yaml;

import org.jspecify.annotations.NullMarked;
