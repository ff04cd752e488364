@NullMarked
package org.clearway.rules.cli.policy;

import org.jspecify.annotations.NullMarked;
