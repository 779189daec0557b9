package org.parvis.cases.keeping;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.parvis.cases.acts.CaseStore;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of packages for the archives; each method is one statement of the program's own. */
final class PackageTable {
    /** A receipt counts as long as nothing but its keeping was added to the file since. */
    static final String STANDS =
            """
            t.received_on is not null and t.destroyed_at is null
            and not exists (select from cases.acts later
                            where later.home = t.home and later.case_file = t.case_file
                              and later.seq > t.last_seq
                              and later.kind not in ('held', 'hold-lifted', 'archived'))
            """;

    private static final String SELECT =
            """
            select t.home, t.case_file, c.reference, encode(t.digest, 'hex') as digest, t.last_seq,
                   t.made_at, t.received_on, t.receipt
            from cases.transfer_packages t
            join cases.case_files c on c.home = t.home and c.id = t.case_file
            """;

    private PackageTable() {}

    /** A receipt that the archives gave, and how many files of a list it covers. */
    record Acknowledged(String number, LocalDate on, int files) {}

    static void insert(JdbcClient jobs, CaseFileId file, String digest, int lastSeq, Instant now) {
        jobs.sql(
                        """
                        insert into cases.transfer_packages (home, case_file, digest, last_seq, made_at)
                        values (?, ?, decode(?, 'hex'), ?, ?) on conflict do nothing
                        """)
                .param(file.home().id())
                .param(file.id())
                .param(digest)
                .param(lastSeq)
                .param(CaseStore.timestamp(now))
                .update();
    }

    /** The packages of a file, the newest first. */
    static List<MadePackage> of(JdbcClient jobs, CaseFileId file) {
        return jobs.sql(
                        SELECT
                                + """
                                 where t.home = ? and t.case_file = ?
                                order by t.made_at desc, t.digest limit 20
                                """)
                .param(file.home().id())
                .param(file.id())
                .query(PackageTable::read)
                .list();
    }

    /** The packages of files that the body works on, by their digests. */
    static List<MadePackage> find(
            JdbcClient jobs, List<Home> homes, Home body, Collection<String> digests) {
        return jobs.sql(
                        SELECT
                                + """
                                 where t.home = any(:homes) and coalesce(c.worked_by, c.home) = :body
                                  and t.digest = any(array(select decode(one, 'hex')
                                                           from unnest(:digests::text[]) one))
                                """)
                .param("homes", ids(homes))
                .param("body", body.id())
                .param("digests", digests.toArray(String[]::new))
                .query(PackageTable::read)
                .list();
    }

    /** The latest package of each file that waits for its receipt, the oldest first. */
    static List<MadePackage> waiting(JdbcClient jobs, List<Home> homes, Home body) {
        return jobs.sql(
                        SELECT
                                + """
                                 where t.home = any(:homes) and coalesce(c.worked_by, c.home) = :body
                                  and t.received_on is null and t.destroyed_at is null
                                  and not exists (
                                    select from cases.transfer_packages other
                                    where other.home = t.home and other.case_file = t.case_file
                                      and (other.received_on is not null or other.made_at > t.made_at))
                                order by t.made_at, t.case_file limit 100
                                """)
                .param("homes", ids(homes))
                .param("body", body.id())
                .query(PackageTable::read)
                .list();
    }

    static void receive(JdbcClient jobs, MadePackage made, LocalDate on, String receipt) {
        jobs.sql(
                        """
                        update cases.transfer_packages set received_on = ?, receipt = ?
                        where home = ? and case_file = ? and digest = decode(?, 'hex')
                        """)
                .param(on)
                .param(receipt)
                .param(made.file().home().id())
                .param(made.file().id())
                .param(made.digest())
                .update();
    }

    /** The file itself is no longer here. */
    static void destroyed(JdbcClient jobs, CaseFileId file, Instant now) {
        jobs.sql(
                        """
                        update cases.transfer_packages set destroyed_at = ?
                        where home = ? and case_file = ? and destroyed_at is null
                        """)
                .param(CaseStore.timestamp(now))
                .param(file.home().id())
                .param(file.id())
                .update();
    }

    /** The receipts for what a list destroyed. */
    static List<Acknowledged> ofList(JdbcClient jobs, DisposalList list) {
        return jobs.sql(
                        """
                        select t.receipt, t.received_on, count(distinct t.case_file)::int as files
                        from cases.disposal_files d
                        join cases.transfer_packages t
                          on t.home = d.file_home and t.case_file = d.case_file
                        where d.home = ? and d.list = ? and d.state = 'destroyed'
                          and t.received_on is not null
                        group by t.receipt, t.received_on order by t.received_on, t.receipt
                        """)
                .param(list.home().id())
                .param(list.id())
                .query(PackageTable::acknowledged)
                .list();
    }

    /** The receipts for one file. */
    static List<Acknowledged> ofFile(JdbcClient jobs, Home home, UUID file) {
        return jobs.sql(
                        """
                        select receipt, received_on, 1 as files from cases.transfer_packages
                        where home = ? and case_file = ? and received_on is not null
                        order by received_on, receipt
                        """)
                .param(home.id())
                .param(file)
                .query(PackageTable::acknowledged)
                .list();
    }

    private static UUID[] ids(List<Home> homes) {
        return homes.stream().map(Home::id).toArray(UUID[]::new);
    }

    private static Acknowledged acknowledged(ResultSet row, int n) throws SQLException {
        return new Acknowledged(
                row.getString("receipt"),
                row.getObject("received_on", LocalDate.class),
                row.getInt("files"));
    }

    private static MadePackage read(ResultSet row, int n) throws SQLException {
        LocalDate on = row.getObject("received_on", LocalDate.class);
        return new MadePackage(
                new CaseFileId(
                        new Home(row.getObject("home", UUID.class)),
                        row.getObject("case_file", UUID.class)),
                row.getString("reference"),
                row.getString("digest"),
                row.getInt("last_seq"),
                CaseStore.instant(row, "made_at"),
                on == null ? null : new MadePackage.Received(on, row.getString("receipt")));
    }
}
