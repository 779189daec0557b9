package org.parvis.disputes;

import java.sql.Array;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.spi.FileParties;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One act of a cast, and for whom it is. */
record CastAct(int seq, String kind, Set<String> readers, boolean destroyed) {
    private static final Set<String> CONSUMERS = Set.of("consumer", "consumer by code");
    private static final Set<String> MERCHANTS = Set.of("merchant", "second merchant");

    /** Those of the dispute itself, and who of all reads each. */
    static List<CastAct> of(JdbcClient owner, CastTable table) {
        return owner.sql(
                        """
                        select a.seq, a.kind, a.compartment, c.sides, c.parties,
                          c.destroyed_at is not null as destroyed
                        from cases.acts a
                        left join cases.compartments c
                          on c.case_file = a.case_file and c.number = a.compartment
                        where a.case_file = ? and a.kind like 'disputes.%' order by a.seq
                        """)
                .param(table.file().id())
                .query(
                        (row, n) ->
                                new CastAct(
                                        row.getInt("seq"),
                                        row.getString("kind"),
                                        readers(
                                                table,
                                                row.getString("kind"),
                                                row.getArray("parties")),
                                        row.getBoolean("destroyed")))
                .list();
    }

    private static Set<String> readers(CastTable table, String kind, @Nullable Array inside)
            throws SQLException {
        Set<String> readers = new HashSet<>();
        switch (kind) {
            case "disputes.considered" -> readers.add("opc-agent");
            case "disputes.left", "disputes.need-asked" -> {
                readers.addAll(hers(inside) ? CONSUMERS : MERCHANTS);
                readers.addAll(Set.of("mediator", "new mediator"));
            }
            case "disputes.support-hears" -> {
                readers.addAll(MERCHANTS);
                readers.addAll(Set.of("mediator", "new mediator", "merchant's support"));
            }
            case "disputes.confided", "disputes.rated" -> {
                readers.addAll(hers(inside) ? CONSUMERS : MERCHANTS);
                if (kind.equals("disputes.confided")) {
                    if (!hers(inside)) {
                        readers.add("merchant's support");
                    }
                    boolean newly = has(inside, table.number("new mediator"));
                    readers.add(newly ? "new mediator" : "mediator");
                }
            }
            default -> {
                readers.addAll(CONSUMERS);
                readers.addAll(MERCHANTS);
                readers.addAll(Set.of("mediator", "new mediator"));
                readers.addAll(DisputeReaders.SUPPORTS);
                if (!atTable(kind)) {
                    readers.add("opc-agent");
                }
            }
        }
        readers.removeIf(who -> !who.equals("opc-agent") && !table.here(who));
        return readers;
    }

    /** Whether it is of the consumer and not of the merchant. */
    private static boolean hers(@Nullable Array inside) throws SQLException {
        return has(inside, FileParties.PERSON);
    }

    private static boolean has(@Nullable Array inside, int party) throws SQLException {
        Short[] parties = (Short[]) Objects.requireNonNull(inside).getArray();
        return List.of(parties).contains((short) party);
    }

    /** What is said between those who sit there, and the body does not hear. */
    private static boolean atTable(String kind) {
        return Set.of(
                        "disputes.spoken",
                        "disputes.offered",
                        "disputes.accepted",
                        "disputes.came",
                        "disputes.support-came",
                        "disputes.support-gone",
                        "disputes.eased")
                .contains(kind);
    }
}
