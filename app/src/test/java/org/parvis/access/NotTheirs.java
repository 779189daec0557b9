package org.parvis.access;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.parvis.access.AccessTable.Row;
import org.parvis.access.RouteTable.Route;
import org.parvis.cases.acts.Reference;

/**
 * Asks for drafts, parts of drafts and files that are not the role's, beside ones that are not
 * there: whoever could tell the answers apart would learn which there are.
 */
final class NotTheirs {
    private static final String NO_DRAFT = "01a224c1-0000-7000-8000-000000000000";

    /** What names a draft or a file, by the value of another that nobody has. */
    private static final Map<String, String> NOBODYS =
            Map.of(
                    "reference", Reference.next(),
                    "decided", Reference.next(),
                    "draft", NO_DRAFT,
                    "permit", NO_DRAFT,
                    "share", NO_DRAFT);

    private final List<Route> routes;
    private final AccessTable table;
    private final World world;
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());

    NotTheirs(List<Route> routes, AccessTable table, World world) {
        this.routes = routes;
        this.table = table;
        this.world = world;
    }

    /** Pairs of answers that were compared. */
    int asked() {
        return asked.get();
    }

    /** Where the two differ. */
    List<String> told() {
        return told;
    }

    /** All that one role may not open. */
    void ask(Client client, int turn) {
        for (Route route : routes) {
            Row row = Objects.requireNonNull(table.rows().get(route.name()), route.name());
            boolean secret = row.fills().stream().anyMatch(NOBODYS::containsKey);
            if (secret
                    && table.rows().values().stream().noneMatch(one -> shows(one, row, client))) {
                compare(client, route, row);
            }
        }
    }

    /** Whether the role is shown it by a page beside: it knows that it is there. */
    private static boolean shows(Row page, Row row, Client client) {
        return page.may().contains(client.role())
                && page.fills().stream()
                        .anyMatch(name -> NOBODYS.containsKey(name) && row.fills().contains(name))
                && page.route().split("/", 4)[2].equals(row.route().split("/", 4)[2]);
    }

    private void compare(Client client, Route route, Row row) {
        String pattern = route.patterns().getFirst();
        String theirs = Matrix.filled(pattern, row.fills(), this::known);
        String nobodys = Matrix.filled(pattern, row.fills(), this::unknown);
        asked.incrementAndGet();
        String one = answer(client, route.method(), theirs, row);
        String other = answer(client, route.method(), nobodys, row);
        if (!one.equals(other)) {
            told.add(
                    "%s %s: %s // %s".formatted(client.role(), route.name(), cut(one), cut(other)));
        }
    }

    private String known(String name) {
        return world.value(name, "fr");
    }

    private String unknown(String name) {
        return NOBODYS.getOrDefault(name, known(name));
    }

    /**
     * All that the answer says, without the value that was asked for and the proofs of its forms.
     */
    private String answer(Client client, String method, String path, Row row) {
        boolean reads = method.equals("GET");
        byte[] body =
                reads
                        ? new byte[0]
                        : ("_asked=document&document=Essai&_proof=" + client.proof())
                                .getBytes(StandardCharsets.UTF_8);
        List<String> type = reads ? List.of() : List.of(Visitor.FORM);
        Answer answer = client.ask(method, path, type, body);
        Elements main = Jsoup.parse(answer.text()).select("main");
        main.select("input[name=_proof]").remove();
        String said = answer.status() + " " + answer.location() + " " + main.html();
        for (String name : row.fills()) {
            if (NOBODYS.containsKey(name)) {
                said = said.replace(known(name), "…").replace(unknown(name), "…");
            }
        }
        return said;
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(300, text.length()));
    }
}
