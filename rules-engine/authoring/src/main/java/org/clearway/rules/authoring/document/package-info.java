/** An edition with all that belongs to it, for those who show it to readers: its cases, what those reach, its sources, what it changes. */
@org.jspecify.annotations.NullMarked
package org.clearway.rules.authoring.document;
