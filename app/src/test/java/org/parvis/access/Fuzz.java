package org.parvis.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.parvis.access.RouteTable.Route;

/** Requests that no form and no browser would send, the same ones each time. */
final class Fuzz {
    static final long SEED = 20_261_129;

    /** Stands in what is sent, so that whatever repeats it is found. */
    static final String WORD = "ploumigrade";

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "POST",
                    "GET",
                    "POST",
                    "PUT",
                    "DELETE",
                    "PATCH",
                    "HEAD",
                    "OPTIONS",
                    "PROPFIND");

    /** Ways out: the role would be nobody for the rest. */
    private static final List<String> ENDS =
            List.of(
                    "/deconnexion",
                    "/compte/fermer",
                    "/securite",
                    "/appareil/effacer",
                    "/mandats/arreter",
                    "/demonstration");

    private final List<Route> routes;
    private final AccessTable table;
    private final World world;
    private final int each;

    /**
     * What is sent.
     *
     * @param most requests in all, shared out among the roles
     */
    Fuzz(List<Route> routes, AccessTable table, World world, int most) {
        this.routes = routes.stream().filter(route -> !ends(route.name())).toList();
        this.table = table;
        this.world = world;
        this.each = most / world.roles().size() + 1;
    }

    /** Whether whoever asks for it is nobody afterwards. */
    static boolean ends(String address) {
        return ENDS.stream().anyMatch(address::contains);
    }

    /** The share of one role. */
    void ask(Client client, int turn) {
        Random random = new Random(SEED + turn);
        for (int i = 0; i < each; i++) {
            Route route = routes.get(random.nextInt(routes.size()));
            String method =
                    random.nextInt(3) > 0
                            ? route.method()
                            : METHODS.get(random.nextInt(METHODS.size()));
            Hostile hostile = new Hostile(random, client.proof());
            String target = target(route, random, hostile) + hostile.query();
            if (method.equals("GET") || method.equals("HEAD")) {
                client.ask(method, target, hostile.headers(), new byte[0]);
            } else {
                Hostile.Body body = hostile.body();
                List<String> headers = new ArrayList<>(hostile.headers());
                headers.addAll(body.headers());
                client.ask(method, target, headers, body.bytes());
            }
        }
    }

    private String target(Route route, Random random, Hostile hostile) {
        String pattern = route.patterns().get(random.nextInt(route.patterns().size()));
        List<String> fills = Objects.requireNonNull(table.rows().get(route.name())).fills();
        StringBuilder path = new StringBuilder();
        int variable = 0;
        for (String part : pattern.split("(?=\\{)|(?<=\\})")) {
            boolean own = part.startsWith("{");
            String name = own ? fills.get(variable++) : "";
            path.append(!own ? part : random.nextBoolean() ? known(name) : hostile.word());
        }
        return path.toString();
    }

    private String known(String name) {
        return world.knows(name) ? world.value(name, "fr") : "01a224c1-0000-7000-8000-000000000000";
    }
}
