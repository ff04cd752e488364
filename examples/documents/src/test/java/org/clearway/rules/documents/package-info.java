@NullMarked
package org.clearway.rules.documents;

import org.jspecify.annotations.NullMarked;
