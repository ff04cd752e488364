package org.clearway.rules.service.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Makes pages of their templates, which escape what they show by where it stands. */
@Component
final class Pages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.clearway.rules.service.web.templates");

    /** A page that no browser and nothing on the way keeps. */
    ResponseEntity<String> page(String template, Map<String, Object> model) {
        return page(200, template, model);
    }

    ResponseEntity<String> page(int status, String template, Map<String, Object> model) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", model, output);
        return ResponseEntity.status(status)
                .contentType(HTML)
                .cacheControl(CacheControl.noStore())
                .body(output.toString());
    }
}
