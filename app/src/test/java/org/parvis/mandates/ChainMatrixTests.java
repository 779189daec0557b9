package org.parvis.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.parvis.kernel.Ids;
import org.parvis.kernel.Outcome;
import org.parvis.platform.Scene;

/**
 * Person → firm → client: each link in each state × each act × each service, asked of the program's
 * policy and of the database alone. One broken link, anywhere, is a stranger's answer.
 */
class ChainMatrixTests {
    private static final LocalDate TODAY = MandatesFixture.TODAY;
    private static final List<Act> ACTS =
            List.of(
                    Act.RECEIVE,
                    Act.COMMUNICATE,
                    Act.COMPLETE,
                    Act.SEND,
                    Act.SIGN,
                    Act.ADMINISTER,
                    Act.REPRESENT);
    private static final Set<Act> ALL = Set.copyOf(ACTS);
    private static final List<String> SERVICES = List.of("alpha", "beta");

    /** How a mandate of the chain stands. */
    private enum State {
        GOOD,
        PROPOSED,
        REVOKED,
        EXPIRED,
        TO_COME
    }

    /** How the firm sends the person to the client. */
    private enum Sent {
        ALL_ACTS,
        TO_READ,
        ENDED,
        NEVER,
        /** The assignment was written by another firm that has no mandate of the client. */
        BY_ANOTHER_FIRM
    }

    private record Link(State state, Set<String> services, Set<Act> acts) {
        boolean covers(String service) {
            return services.isEmpty() || services.contains(service);
        }
    }

    private record Made(
            Link client, Link staff, Sent sent, UUID principal, UUID account, Mandate mandate) {
        /** Written apart from the policy, so that one can tell the other wrong. */
        boolean expected(Act act, String service) {
            return client.state() == State.GOOD
                    && staff.state() == State.GOOD
                    && (sent == Sent.ALL_ACTS || (sent == Sent.TO_READ && act == Act.RECEIVE))
                    && staff.acts().contains(Act.REPRESENT)
                    && client.acts().contains(act)
                    && act != Act.ADMINISTER
                    && act != Act.REPRESENT
                    && client.covers(service)
                    && staff.covers(service);
        }
    }

    private static final List<Made> CHAINS = new ArrayList<>();
    private static MandatesFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new MandatesFixture();
        for (Link client : clients()) {
            for (Link staff : staff()) {
                for (Sent sent : Sent.values()) {
                    CHAINS.add(make(client, staff, sent));
                }
            }
        }
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    private static List<Link> clients() {
        List<Link> links = new ArrayList<>();
        for (State state : State.values()) {
            links.add(new Link(state, Set.of(), Set.of(Act.RECEIVE, Act.SEND)));
        }
        links.add(new Link(State.GOOD, Set.of("alpha"), ALL));
        return links;
    }

    private static List<Link> staff() {
        List<Link> links = new ArrayList<>();
        for (State state : State.values()) {
            links.add(new Link(state, Set.of(), Set.of(Act.REPRESENT)));
        }
        links.add(new Link(State.GOOD, Set.of("beta"), ALL));
        links.add(new Link(State.GOOD, Set.of("alpha", "gamma"), Set.of(Act.REPRESENT)));
        links.add(new Link(State.GOOD, Set.of(), Set.of(Act.RECEIVE, Act.SIGN)));
        return links;
    }

    private static Made make(Link client, Link staff, Sent sent) {
        UUID firm = Ids.next();
        UUID principal = Ids.next();
        UUID account = Ids.next();
        Mandate given = put(client, principal, PrincipalKind.PERSON, firm, firm);
        put(staff, firm, PrincipalKind.BUSINESS, account, null);
        if (sent != Sent.NEVER) {
            assign(given, sent == Sent.BY_ANOTHER_FIRM ? Ids.next() : firm, account, sent);
        }
        return new Made(client, staff, sent, principal, account, given);
    }

    private static Mandate put(
            Link link, UUID principal, PrincipalKind kind, UUID holder, @Nullable UUID firm) {
        LocalDate from =
                switch (link.state()) {
                    case GOOD, PROPOSED, REVOKED -> TODAY.minusMonths(1);
                    case EXPIRED -> TODAY.minusMonths(9);
                    case TO_COME -> TODAY.plusDays(1);
                };
        Standing standing =
                switch (link.state()) {
                    case GOOD, EXPIRED, TO_COME -> Standing.OPEN;
                    case PROPOSED -> Standing.PROPOSED;
                    case REVOKED -> Standing.REVOKED;
                };
        return fixture.put(
                new Mandate(
                        Ids.next(),
                        principal,
                        kind,
                        "Quelqu'un",
                        holder,
                        "Paul",
                        firm,
                        "accountant",
                        link.services(),
                        Set.of(),
                        link.acts(),
                        from,
                        from.plusMonths(6),
                        Proof.NONE,
                        standing,
                        principal,
                        false,
                        false));
    }

    private static void assign(Mandate mandate, UUID firm, UUID account, Sent sent) {
        Set<Act> acts = sent == Sent.TO_READ ? Set.of(Act.RECEIVE) : ALL;
        fixture.scenes.job(
                jobs ->
                        jobs.sql(
                                        """
                                        insert into mandates.assignments
                                          (id, mandate, firm, account, acts, made_by, made_at, ended_at)
                                        values (?, ?, ?, ?, ?, ?, now(), case when ? then now() end)
                                        """)
                                .param(Ids.next())
                                .param(mandate.id())
                                .param(firm)
                                .param(account)
                                .param(acts.stream().map(Act::code).toArray(String[]::new))
                                .param(account)
                                .param(sent == Sent.ENDED)
                                .update());
    }

    @Test
    void theChainsHaveThousandsOfCellsAndBothAnswers() {
        assertThat(CHAINS.size() * ACTS.size() * SERVICES.size()).isGreaterThanOrEqualTo(3_000);
        long good =
                CHAINS.stream()
                        .filter(c -> ACTS.stream().anyMatch(a -> c.expected(a, "alpha")))
                        .count();
        assertThat(good).isBetween(5L, 20L);
    }

    @Test
    void thePolicyOfTheProgramAnswersEachCell() {
        for (Made made : CHAINS) {
            List<Mandate> whole = whole(made);
            for (Act act : ACTS) {
                for (String service : SERVICES) {
                    Outcome<Mandate> answer =
                            Policy.may(
                                    whole,
                                    made.account(),
                                    made.principal(),
                                    service,
                                    null,
                                    act,
                                    TODAY);
                    assertThat(answer instanceof Outcome.Ok)
                            .as("%s %s %s", made, act, service)
                            .isEqualTo(made.expected(act, service));
                }
            }
        }
    }

    private static List<Mandate> whole(Made made) {
        return fixture.scenes.reading(
                new Scene.Person(made.account()),
                sql ->
                        ChainRows.to(sql, made.principal()).stream()
                                .flatMap(chain -> chain.whole().stream())
                                .toList());
    }

    @Test
    void theDatabaseAloneAnswersEachCellTheSame() {
        for (Made made : CHAINS) {
            for (Act act : ACTS) {
                for (String service : SERVICES) {
                    assertThat(admits(made.account(), made, act, service))
                            .as("%s %s %s", made, act, service)
                            .isEqualTo(made.expected(act, service));
                }
            }
        }
    }

    @Test
    void nobodyElseOfTheFirmAndNotTheFirmItselfPassesByAGoodChain() {
        for (Made made : CHAINS) {
            assertThat(admits(Ids.next(), made, Act.RECEIVE, "alpha")).isFalse();
            assertThat(admits(firm(made), made, Act.RECEIVE, "alpha")).isFalse();
            assertThat(admits(made.principal(), made, Act.RECEIVE, "alpha")).isFalse();
        }
    }

    @Test
    void theListOfWhoIsSentHoldsTheClientsOfGoodChainsOnly() {
        for (Made made : CHAINS) {
            boolean any =
                    ACTS.stream()
                            .anyMatch(
                                    act ->
                                            made.expected(act, "alpha")
                                                    || made.expected(act, "beta"));
            MandateLists.Held held =
                    new MandateLists(fixture.scenes, fixture.mandates)
                            .held(made.account(), "", MandateLists.After.START);
            assertThat(
                            held.found().stream()
                                    .anyMatch(
                                            one -> one.mandate().id().equals(made.mandate().id())))
                    .as("%s", made)
                    .isEqualTo(any);
        }
    }

    private static UUID firm(Made made) {
        UUID firm = made.mandate().firm();
        if (firm == null) {
            throw new IllegalStateException("every chain of the matrix has a firm");
        }
        return firm;
    }

    private static boolean admits(UUID account, Made made, Act act, String service) {
        return fixture.scenes.<Boolean>job(
                jobs ->
                        fixture.mandates.admits(
                                jobs, account, made.mandate().onBehalf(), service, act));
    }
}
