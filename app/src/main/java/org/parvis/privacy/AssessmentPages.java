package org.parvis.privacy;

import java.util.List;
import java.util.Optional;
import org.parvis.catalogue.Assessments;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.ds.Column;
import org.parvis.ds.DataTable;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.Organizations;
import org.parvis.platform.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Which services of a body have a privacy assessment on file, and which have none: those that came
 * with the pack were published without the workshop, which asks for one.
 */
@Controller
class AssessmentPages {
    private final Assessments assessments;
    private final Catalogue catalogue;
    private final Organizations organizations;

    AssessmentPages(Assessments assessments, Catalogue catalogue, Organizations organizations) {
        this.assessments = assessments;
        this.catalogue = catalogue;
        this.organizations = organizations;
    }

    /** The page. */
    record AssessmentPage(DataTable table, long missing, String back) {}

    @GetMapping({"/fr/equipe/vie-privee/evaluations", "/en/team/privacy/assessments"})
    Page show(Actor.Agent agent, Words w) {
        Officer.only(agent);
        List<Assessments.OnFile> all = assessments.all();
        DataTable table =
                DataTable.of(
                        w.say("privacy.assessments.title"),
                        Column.text(w.say("privacy.assessment.service")),
                        Column.number(w.say("privacy.assessment.version")),
                        Column.text(w.say("privacy.assessment.reference")),
                        Column.text(w.say("privacy.assessment.madeOn")),
                        Column.text(w.say("privacy.assessment.author")));
        long missing = 0;
        for (ServiceDefinition service : catalogue.services()) {
            if (answers(agent, service)) {
                Optional<Assessments.OnFile> on = latest(all, service);
                missing += on.isEmpty() ? 1 : 0;
                table =
                        table.row(
                                w.typeset(service.name().in(w.lang())),
                                w.number(service.version()),
                                on.map(Assessments.OnFile::reference)
                                        .orElseGet(() -> w.say("privacy.assessment.none")),
                                on.map(one -> w.date(one.madeOn())).orElse("–"),
                                on.map(Assessments.OnFile::author).orElse("–"));
            }
        }
        return Page.of("privacy/assessments", new AssessmentPage(table, missing, Paths.room(w)))
                .title(w.say("privacy.assessments.title"))
                .nav("privacy")
                .inTeam();
    }

    private boolean answers(Actor.Agent agent, ServiceDefinition service) {
        return organizations.codeFor(agent.body(), service.code(), service.offeredBy()).isPresent();
    }

    /** Of the version in force, or of the latest before it. */
    private static Optional<Assessments.OnFile> latest(
            List<Assessments.OnFile> all, ServiceDefinition service) {
        return all.stream()
                .filter(one -> one.service().equals(service.code()))
                .filter(one -> one.version() <= service.version())
                .findFirst();
    }
}
