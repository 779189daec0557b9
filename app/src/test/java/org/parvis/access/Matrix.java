package org.parvis.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.parvis.access.AccessTable.Row;
import org.parvis.access.Findings.Fault;
import org.parvis.access.RouteTable.Route;

/** Asks for every route in one role: in its own spelling, then in others. */
final class Matrix {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final byte[] NONE = new byte[0];

    private final List<Route> routes;
    private final AccessTable table;
    private final World world;
    private final Findings findings;
    private final boolean all;

    /**
     * What is asked.
     *
     * @param all in each language and each spelling, instead of one of each in turn
     */
    Matrix(List<Route> routes, AccessTable table, World world, Findings findings, boolean all) {
        this.routes = routes;
        this.table = table;
        this.world = world;
        this.findings = findings;
        this.all = all;
    }

    /** The whole column of a role. */
    void ask(Client client, int turn) {
        for (int i = 0; i < routes.size(); i++) {
            Route route = routes.get(i);
            Row row = Objects.requireNonNull(table.rows().get(route.name()), route.name());
            List<String> patterns = route.patterns();
            int one = Math.floorMod(i + turn, patterns.size());
            for (String pattern : all ? patterns : List.of(patterns.get(one))) {
                String path = filled(pattern, row, world);
                findings.cell();
                plain(client, route.method(), path, row, i + turn);
                spelled(client, route.method(), path, i + turn);
            }
        }
    }

    /** A pattern whose variables name what was planted. */
    static String filled(String pattern, Row row, World world) {
        String lang = pattern.startsWith("/en/") ? "en" : "fr";
        return filled(pattern, row.fills(), name -> world.value(name, lang));
    }

    static String filled(String pattern, List<String> fills, UnaryOperator<String> values) {
        StringBuilder path = new StringBuilder();
        int variable = 0;
        for (String part : pattern.split("(?=\\{)|(?<=\\})")) {
            path.append(part.startsWith("{") ? values.apply(fills.get(variable++)) : part);
        }
        return path.toString();
    }

    private void plain(Client client, String method, String path, Row row, int turn) {
        boolean may = row.may().contains(client.role());
        if (READING.contains(method)) {
            int status = client.read(method, path).status();
            if (may ? status != row.answer() : !refused(status)) {
                wrong(client, method, path, status, row);
            }
            return;
        }
        // a program has no form whose proof it could lack, and whoever may would do it
        if (!(may && path.startsWith("/api/"))) {
            refusedWith(client, method, path, row, "", false);
        }
        boolean files = Math.floorMod(turn, 2) == 0;
        if (!may && (all || files)) {
            refusedWith(client, method, path, row, client.proof(), true);
        }
        if (!may && (all || !files)) {
            refusedWith(client, method, path, row, client.proof(), false);
        }
    }

    private void refusedWith(
            Client client, String method, String path, Row row, String proof, boolean files) {
        List<String> type = List.of(files ? Visitor.PARTS : Visitor.FORM);
        byte[] body = files ? parts(proof) : form(proof);
        int status = client.ask(method, path, type, body).status();
        if (!refused(status)) {
            wrong(client, method + (proof.isEmpty() ? " without proof" : ""), path, status, row);
        }
    }

    private void wrong(Client client, String method, String path, int status, Row row) {
        findings.add(
                Fault.ACCESS,
                "%s %s %s -> %d (%s, %s)"
                        .formatted(client.role(), method, path, status, row.kind(), row.route()));
    }

    private static boolean refused(int status) {
        return status >= 300 && status < 500;
    }

    /** Fields that would do something where they are taken. */
    private static byte[] form(String proof) {
        return ("_proof="
                        + proof
                        + "&seen=9&how=note&text=Essai&words=Essai&then=send&act=note&to=open")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The same, with a file beside it. */
    private static byte[] parts(String proof) {
        StringBuilder parts = new StringBuilder();
        for (String field : new String(form(proof), StandardCharsets.UTF_8).split("&")) {
            String[] named = field.split("=", 2);
            parts.append(part(named[0] + "\"", named[1]));
        }
        return parts.append(part("attachments\"; filename=\"essai.txt\"", "Essai"))
                .append("--part--\r\n")
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String part(String named, String value) {
        return "--part\r\nContent-Disposition: form-data; name=\"%s\r\n\r\n%s\r\n"
                .formatted(named, value);
    }

    private void spelled(Client client, String method, String path, int turn) {
        if (path.length() < 2) {
            return; // the root has no other spelling
        }
        List<Spelling> spellings = List.of(Spelling.values());
        int one = Math.floorMod(turn, spellings.size());
        for (Spelling spelling : all ? spellings : List.of(spellings.get(one))) {
            for (int at : places(spelling, client, path, turn)) {
                spelled(client, method, path, spelling, at);
            }
        }
    }

    /** Each letter in turn where somebody would be let in; one of them elsewhere. */
    private List<Integer> places(Spelling spelling, Client client, String path, int turn) {
        if (!all || spelling != Spelling.ENCODED || !client.role().equals("agent")) {
            return List.of(turn / Spelling.values().length);
        }
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at < path.length() - 1; at++) {
            places.add(at);
        }
        return places;
    }

    private void spelled(Client client, String method, String path, Spelling spelling, int at) {
        String target = spelling.of(path, at);
        boolean reading = READING.contains(method);
        List<String> headers = reading ? List.of() : List.of(Visitor.FORM);
        byte[] body = reading ? NONE : form(client.proof());
        Answer answer = client.ask(method, target, headers, body);
        int expected = spelling.expected(method);
        boolean there = expected != 308 || answer.location().equals(path);
        boolean nothing = spelling == Spelling.OTHER_CASE && !reading && answer.status() == 403;
        if ((answer.status() != expected && !nothing)
                || !there
                || !Planted.in(answer.text()).isEmpty()) {
            findings.add(
                    Fault.DIFFERENCE,
                    "%s %s %s -> %d %s instead of %d"
                            .formatted(
                                    client.role(),
                                    method,
                                    target,
                                    answer.status(),
                                    answer.location(),
                                    expected));
        }
    }
}
