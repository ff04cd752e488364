package org.clearway.rules.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A call as a document shows it for curl, read as the shell and curl read it: a build needs neither. */
final class CurlCall {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\|)|([^\\s'\"|]+)");
    private static final Path ROOT = Path.of("..", "..");

    private CurlCall() {}

    /**
     * The request that curl would send.
     *
     * @param text the command
     * @param variables the variables of the shell
     * @param port the port instead of that in the text
     */
    static HttpRequest request(String text, Map<String, String> variables, int port) throws IOException {
        List<String> words = words(text, variables);
        int pipe = words.indexOf("|");
        String input = pipe < 0 ? "" : String.join("\n", words.subList(2, pipe)) + "\n";
        List<String> curl = words.subList(pipe + 1, words.size());
        if (!curl.get(0).equals("curl")) {
            throw new IllegalArgumentException("No call of curl: " + text);
        }
        HttpRequest.Builder request = HttpRequest.newBuilder();
        String method = "GET";
        String body = "";
        for (int i = 1; i < curl.size(); i++) {
            String word = curl.get(i);
            switch (word) {
                case "-sS", "--fail-with-body" -> {}
                case "-X" -> method = curl.get(++i);
                case "-H" -> {
                    String[] header = curl.get(++i).split(": ", 2);
                    request.header(header[0], header[1]);
                }
                case "--data-binary", "--data" -> {
                    String data = curl.get(++i);
                    method = "POST";
                    body = data.equals("@-")
                            ? input
                            : data.startsWith("@") ? Files.readString(ROOT.resolve(data.substring(1))) : data;
                }
                default -> request.uri(URI.create(word.replace("127.0.0.1:8080", "127.0.0.1:" + port)));
            }
        }
        return request.method(method, BodyPublishers.ofString(body)).build();
    }

    private static List<String> words(String text, Map<String, String> variables) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text.replace("\\\n", " "));
        while (word.find()) {
            boolean literal = word.group(1) != null;
            String read = literal ? word.group(1) : word.group(2) != null ? word.group(2) : word.group();
            for (Map.Entry<String, String> variable : variables.entrySet()) {
                read = literal ? read : read.replace("$" + variable.getKey(), variable.getValue());
            }
            words.add(read);
        }
        return words;
    }
}
