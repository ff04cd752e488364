/** What is written about decisions for people: rationales, timelines, calendars, and the words in which they tell facts and answers. */
@NullMarked
package org.clearway.rules.documents;

import org.jspecify.annotations.NullMarked;
