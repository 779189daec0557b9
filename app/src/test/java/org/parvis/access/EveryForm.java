package org.parvis.access;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.parvis.access.AccessTable.Row;
import org.parvis.access.RouteTable.Route;

/** Sends every form of every page, with signs in each of its fields that no store can hold. */
final class EveryForm {
    /** NUL is held by no PostgreSQL; the others by no XML. */
    static final String UNFIT = "\u0000\u0001\u000b\ufffe\uffff";

    private final List<Route> routes;
    private final AccessTable table;
    private final World world;
    private final boolean all;
    private final Set<String> looked = new HashSet<>();
    private final Set<String> sent = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();

    /**
     * What is sent.
     *
     * @param all by each role that a page lets in, instead of the first
     */
    EveryForm(List<Route> routes, AccessTable table, World world, boolean all) {
        this.routes = routes;
        this.table = table;
        this.world = world;
        this.all = all;
    }

    /** The forms that were sent, by their role, address and fields. */
    Set<String> sent() {
        return sent;
    }

    /** What the program broke on. */
    List<String> broken() {
        return broken;
    }

    EveryForm send() {
        world.roles().forEach(this::send);
        return this;
    }

    private void send(String role, Visitor visitor) {
        for (Route route : routes) {
            Row row = Objects.requireNonNull(table.rows().get(route.name()), route.name());
            String address =
                    row.may().contains(role) && route.method().equals("GET")
                            ? Matrix.filled(route.patterns().getFirst(), row, world)
                            : "";
            if (address.isEmpty()
                    || Fuzz.ends(address)
                    || !looked.add(all ? role + address : address)) {
                continue;
            }
            Answer answer = visitor.send("GET", address, List.of(), "");
            if (answer.status() == 200 && answer.header("content-type").startsWith("text/html")) {
                Document page = Jsoup.parse(answer.text());
                for (Element form : page.select("form[method=post]")) {
                    send(role, visitor, address, (FormElement) form);
                }
            }
        }
    }

    private void send(String role, Visitor visitor, String address, FormElement form) {
        String to = form.hasAttr("action") ? form.attr("action") : address;
        Map<String, List<String>> fields = fields(form);
        if (Fuzz.ends(to) || !sent.add(role + " " + to + " " + fields.keySet())) {
            return;
        }
        Answer answer =
                form.attr("enctype").isEmpty()
                        ? visitor.plain(to, fields)
                        : visitor.parts(to, fields);
        if (answer.status() >= 500) {
            broken.add(role + " POST " + to + " " + fields.keySet() + " -> " + answer.status());
        }
    }

    private static Map<String, List<String>> fields(FormElement form) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Connection.KeyVal field : form.formData()) {
            fields.put(field.key(), List.of(unfit(field.key(), field.value())));
        }
        for (Element file : form.select("input[type=file][name]")) {
            fields.put(file.attr("name"), List.of("file:a\u0001b.txt:Essai" + UNFIT));
        }
        Element button = form.selectFirst("button[name]");
        if (button != null) {
            fields.put(button.attr("name"), List.of(button.val() + UNFIT));
        }
        return fields;
    }

    private static String unfit(String name, String value) {
        if (name.equals("_proof")) {
            return value; // without it nothing is read
        }
        return (value.isEmpty() ? "Essai" : value) + UNFIT;
    }
}
