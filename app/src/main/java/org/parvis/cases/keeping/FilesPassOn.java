package org.parvis.cases.keeping;

import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.parvis.cases.acts.Acting;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.CaseStore;
import org.parvis.cases.acts.CourseAct;
import org.parvis.cases.acts.Parties;
import org.parvis.cases.acts.PartyRole;
import org.parvis.cases.queue.QueueCounts;
import org.parvis.cases.queue.SearchVocabulary;
import org.parvis.cases.spi.Payload;
import org.parvis.kernel.CaseFileId;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.organizations.Handover;
import org.parvis.organizations.HandoverStep;
import org.parvis.organizations.Organization;
import org.parvis.organizations.Organizations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Files pass from one body to another: each by an act of its own, so that the file says it for ever
 * and its person is told. Nothing of it is rewritten and no clock stops; its row in the queue
 * stands under the other body from then on. What is left is what still stands under the first.
 */
@Component
class FilesPassOn implements HandoverStep {
    /** Files in one transaction: a few seconds at most, and little to do again after a stop. */
    private static final int PART = 100;

    private final CaseStore store;
    private final Acting acting;
    private final Organizations organizations;
    private final QueueCounts counts;

    FilesPassOn(CaseStore store, Acting acting, Organizations organizations, QueueCounts counts) {
        this.counts = counts;
        this.store = store;
        this.acting = acting;
        this.organizations = organizations;
    }

    @Override
    public long left(JdbcClient jobs, Handover handover) {
        return jobs.sql(
                        """
                        select count(*) from cases.work_items
                        where home = :from and (:services::text[] is null or service = any(:services))
                        """)
                .param("from", handover.from().id())
                .param("services", services(handover), Types.ARRAY)
                .query(Long.class)
                .single();
    }

    @Override
    public int pass(JdbcClient jobs, Handover handover) {
        List<CaseFileId> files = next(jobs, handover);
        for (CaseFileId file : files) {
            store.lock(jobs, file).ifPresent(head -> pass(jobs, handover, head));
        }
        if (!files.isEmpty()) {
            UUID[] passed = files.stream().map(CaseFileId::id).toArray(UUID[]::new);
            DisposalTable.passed(jobs, files);
            SearchVocabulary.pass(jobs, handover.from(), handover.to(), passed);
        }
        if (files.size() < PART) {
            counts.countFor(jobs, List.of(handover.from().id(), handover.to().id()));
        }
        return files.size();
    }

    private static List<CaseFileId> next(JdbcClient jobs, Handover handover) {
        return jobs.sql(
                        """
                        select coalesce(file_home, home) as home, case_file from cases.work_items
                        where home = :from and (:services::text[] is null or service = any(:services))
                        order by case_file limit :part
                        """)
                .param("from", handover.from().id())
                .param("services", services(handover), Types.ARRAY)
                .param("part", PART)
                .query(
                        (row, n) ->
                                new CaseFileId(
                                        new Home(row.getObject("home", UUID.class)),
                                        row.getObject("case_file", UUID.class)))
                .list();
    }

    private static String @Nullable [] services(Handover handover) {
        return handover.whole() ? null : handover.services().toArray(String[]::new);
    }

    private void pass(JdbcClient jobs, Handover handover, CaseFile head) {
        UUID assignee = head.assignee();
        Payload content =
                new CourseAct.HandedOver(
                        name(handover.from()),
                        name(handover.to()),
                        handover.to().toString(),
                        handover.instrument(),
                        Optional.ofNullable(assignee)
                                .flatMap(member -> organizations.memberThere(handover, member))
                                .map(UUID::toString)
                                .orElse(null));
        Outcome<CaseFile> done =
                acting.append(jobs, head, Acting.Act.of(PartyRole.PROGRAM.number(), content));
        done.orThrow();
        Parties.pass(jobs, head.id(), member -> organizations.memberThere(handover, member));
    }

    private Map<String, String> name(Home home) {
        return organizations
                .byHome(home)
                .map(Organization::name)
                .map(LocalizedText::texts)
                .orElse(Map.of());
    }
}
