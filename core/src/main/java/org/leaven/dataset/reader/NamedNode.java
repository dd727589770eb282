package org.leaven.dataset.reader;

import org.leaven.dataset.parse.Node;

/**
 * A node and its name in problem messages.
 *
 * @param name the name of its key, or {@code an item of} it
 */
record NamedNode(Node node, String name) {}
