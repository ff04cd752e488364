package org.clearway.rules.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** HTML that a command wrote, read as XML: it leaves open only what has no content. */
final class Html {

    private Html() {}

    /** The document that a run wrote. */
    static Document of(Run run) throws Exception {
        assertThat(run.exit()).as(run.err()).isZero();
        String xml = run.out().replaceAll("<(meta [^>]*)>", "<$1/>");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    /** The elements of a document that have a name. */
    static List<Element> elements(Document document, String name) {
        return elements(document.getDocumentElement(), name);
    }

    /** The elements in another one that have a name. */
    static List<Element> elements(Element in, String name) {
        NodeList found = in.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }
}
