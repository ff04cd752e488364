package org.clearway.rules.service.errors;

/** How an error looks to somebody who reads pages. A bean of this type replaces the plain page. */
@FunctionalInterface
public interface ErrorPage {

    /**
     * Writes the page.
     *
     * @param status the status of HTTP, such as 404
     * @param title what is wrong, in a sentence, as plain text
     * @param advice what to do, in a sentence, as plain text
     * @return the HTML of the whole page
     */
    String html(int status, String title, String advice);
}
