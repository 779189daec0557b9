package org.parvis.cases.counting;

import java.util.List;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.Designers;
import org.parvis.catalogue.ServiceDefinition;
import org.parvis.catalogue.spi.VersionWork;
import org.parvis.ds.Status;
import org.parvis.ds.Task;
import org.parvis.ds.Tone;
import org.parvis.ds.Words;
import org.parvis.kernel.Actor;
import org.parvis.organizations.AnyMember;
import org.parvis.platform.Page;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What people answered to open questions, for whoever writes the questions. */
@Controller
@AnyMember
@Order(4)
class OpenAnswerPages implements VersionWork {
    private final OpenAnswers answers;
    private final Catalogue catalogue;
    private final Designers designers;

    OpenAnswerPages(OpenAnswers answers, Catalogue catalogue, Designers designers) {
        this.answers = answers;
        this.catalogue = catalogue;
        this.designers = designers;
    }

    /** A question as it was asked, and what people wrote. */
    record Asked(String question, List<String> answers) {}

    /** The page. */
    record OpenPage(String service, List<Asked> asked, String back) {}

    private static String path(String service, Words w) {
        return w.lang().equals("fr")
                ? "/fr/atelier/" + service + "/reponses"
                : "/en/workshop/" + service + "/answers";
    }

    @Override
    public List<Task> of(String service, int version, boolean published, Words w) {
        boolean open =
                published
                        && catalogue
                                .service(service)
                                .filter(one -> !OpenAnswers.questions(one).isEmpty())
                                .isPresent();
        return open
                ? List.of(
                        Task.open(
                                        w.say("cases.open.title"),
                                        path(service, w),
                                        Status.of(w.say("cases.open.agreed"), Tone.INFO))
                                .withHint(w.say("cases.open.hint")))
                : List.of();
    }

    @GetMapping({"/fr/atelier/{service}/reponses", "/en/workshop/{service}/answers"})
    Page show(@PathVariable String service, Actor.Agent agent, Words w) {
        ServiceDefinition found =
                catalogue
                        .service(service)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!designers.mayReview(agent, found)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        List<Asked> asked =
                answers.of(agent, found).entrySet().stream()
                        .map(
                                one ->
                                        new Asked(
                                                w.typeset(one.getKey().label().in(w.lang())),
                                                one.getValue()))
                        .toList();
        String page = path(service, w);
        return Page.of(
                        "cases/counting/openAnswers",
                        new OpenPage(
                                w.typeset(found.name().in(w.lang())),
                                asked,
                                page.substring(0, page.lastIndexOf('/'))))
                .title(w.say("cases.open.title"))
                .nav("workshop")
                .inTeam();
    }
}
