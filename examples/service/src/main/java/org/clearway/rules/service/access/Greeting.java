package org.clearway.rules.service.access;

import org.clearway.rules.service.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says on standard error, once the service is ready, where it is and how to call it; the key only at the start that made it. */
@Component
class Greeting {

    private final ApiKeys keys;
    private final Settings settings;
    private final Environment environment;

    Greeting(ApiKeys keys, Settings settings, Environment environment) {
        this.keys = keys;
        this.settings = settings;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        String key = keys.made();
        if (key != null) {
            keys.keep(key);
        }
        System.err.print(text(key));
    }

    String text(@Nullable String key) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        String address = "http://" + (host.equals("0.0.0.0") ? "127.0.0.1" : host) + ":"
                + environment.getProperty("local.server.port", "8080");
        StringBuilder text = new StringBuilder("\nClearway is ready: " + address + "\n");
        if (settings.pages().open()) {
            text.append("  Interview in a browser: ").append(address).append("/\n");
        }
        text.append("  What programs can call:  ").append(address).append("/v1/openapi.yaml\n");
        if (!settings.keys().required()) {
            text.append("  Anybody who reaches this address can call it: clearway.keys.required is false.\n");
        } else if (key == null) {
            text.append("  Programs need a key: Authorization: Bearer KEY. A key that was lost is made anew once ")
                    .append(settings.data().resolve(ApiKeys.FILE))
                    .append(" is deleted.\n");
        } else {
            text.append("\n  The key for programs, shown this once and kept only as a hash:\n\n    ")
                    .append(key)
                    .append("\n");
        }
        text.append("\n  curl ")
                .append(
                        settings.keys().required()
                                ? "-H 'Authorization: Bearer " + (key == null ? "KEY" : key) + "' "
                                : "")
                .append("-H 'Content-Type: application/json' \\\n    --data @examples/requests/hernia-mesh.json ")
                .append(address)
                .append("/v1/decisions\n\n");
        return text.toString();
    }
}
