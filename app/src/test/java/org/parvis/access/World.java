package org.parvis.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the matrix asks about: the people of the demonstration, each before a browser of their own,
 * and by which values the variables of routes name what was planted.
 */
final class World implements AutoCloseable {
    private final int port;
    private final Map<String, Visitor> roles = new LinkedHashMap<>();
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> values = new LinkedHashMap<>();

    World(int port) {
        this.port = port;
    }

    /** A role as a part of the demonstration. */
    Visitor as(String role, String part) {
        parts.put(role, part);
        return role(role, new Visitor(port).as(part));
    }

    /** A role of somebody who is not signed in. */
    Visitor passing(String role) {
        return role(role, new Visitor(port));
    }

    private Visitor role(String role, Visitor visitor) {
        roles.put(role, visitor);
        return visitor;
    }

    Map<String, Visitor> roles() {
        return roles;
    }

    Visitor role(String role) {
        return Objects.requireNonNull(roles.get(role), role);
    }

    /** Which part of the demonstration a role plays; none when it passes by. */
    String part(String role) {
        return parts.getOrDefault(role, "");
    }

    void name(String variable, String value) {
        values.put(variable, value);
    }

    /** Its value in the addresses of a language, where the two differ. */
    String value(String variable, String lang) {
        String[] both = value(variable).split("\\|", 2);
        return lang.equals("en") ? both[both.length - 1] : both[0];
    }

    boolean knows(String variable) {
        return values.containsKey(variable);
    }

    String value(String variable) {
        return Objects.requireNonNull(
                values.get(variable), () -> "the world has no value for {" + variable + "}");
    }

    @Override
    public void close() {
        roles.values().forEach(Visitor::close);
    }
}
