package org.parvis.catalogue;

/** A FEEL expression as written in a definition. Its value is a condition, an amount or words. */
public record Expression(String text) {
    public static final Expression TRUE = new Expression("true");

    public boolean always() {
        return text.equals("true");
    }

    public boolean never() {
        return text.equals("false");
    }

    @Override
    public String toString() {
        return text;
    }
}
