package org.parvis.cases.counting;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.parvis.cases.acts.CaseStore;
import org.parvis.forms.spi.PastSubmissions;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The answers of files as they were received, for rehearsals of a new version; read, never kept.
 */
@Component
class ReceivedAnswers implements PastSubmissions {
    private final CaseStore store;

    ReceivedAnswers(CaseStore store) {
        this.store = store;
    }

    @Override
    public int count(JdbcClient jobs, Home home, String service) {
        return jobs.sql(
                        """
                        select count(*)::int from cases.case_files
                        where home = ? and service = ? and disposed_at is null
                        """)
                .param(home.id())
                .param(service)
                .query(Integer.class)
                .single();
    }

    @Override
    public void read(
            JdbcClient jobs, Home home, String service, int most, Consumer<Submission> each) {
        // the same sample each time, spread over all of them
        List<UUID> files =
                jobs.sql(
                                """
                                select id from cases.case_files
                                where home = ? and service = ? and disposed_at is null
                                order by md5(id::text) limit ?
                                """)
                        .param(home.id())
                        .param(service)
                        .param(most)
                        .query(UUID.class)
                        .list();
        for (UUID file : files) {
            store.request(jobs, new CaseFileId(home, file))
                    .ifPresent(
                            received ->
                                    each.accept(
                                            new Submission(
                                                    received.version(),
                                                    received.lang(),
                                                    received.answers())));
        }
    }
}
