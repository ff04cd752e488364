/** The pages that the command line writes, opened in a real browser. */
package org.clearway.rules.pages;
