package org.clearway.rules.json;

import tools.jackson.core.JsonGenerator;

/** Hands JSON to a generator of Jackson, which writes it as it comes. */
record JacksonSink(JsonGenerator out) implements JsonSink {

    @Override
    public void startObject() {
        out.writeStartObject();
    }

    @Override
    public void endObject() {
        out.writeEndObject();
    }

    @Override
    public void startList() {
        out.writeStartArray();
    }

    @Override
    public void endList() {
        out.writeEndArray();
    }

    @Override
    public void name(String name) {
        out.writeName(name);
    }

    @Override
    public void text(String text) {
        out.writeString(text);
    }

    @Override
    public void number(int number) {
        out.writeNumber(number);
    }

    @Override
    public void number(String digits) {
        out.writeNumber(digits);
    }

    @Override
    public void truth(boolean truth) {
        out.writeBoolean(truth);
    }

    @Override
    public void nothing() {
        out.writeNull();
    }
}
