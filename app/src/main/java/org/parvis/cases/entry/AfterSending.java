package org.parvis.cases.entry;

import java.util.List;
import java.util.stream.Stream;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.NextSteps;
import org.parvis.cases.spi.Payload;
import org.parvis.catalogue.Catalogue;
import org.parvis.ds.Words;
import org.springframework.stereotype.Component;

/** What modules have a person do once they sent; nothing where the file is over. */
@Component
class AfterSending {
    private final List<NextSteps> modules;
    private final KindRegister kinds;
    private final Catalogue catalogue;

    AfterSending(List<NextSteps> modules, KindRegister kinds, Catalogue catalogue) {
        this.modules = modules;
        this.kinds = kinds;
        this.catalogue = catalogue;
    }

    List<NextSteps.NextStep> of(
            CaseFile head, ActContent.Received request, List<StoredAct> acts, Words w) {
        if (!head.state().open()) {
            return List.of();
        }
        return catalogue.rules(head.service(), head.serviceVersion()).stream()
                .flatMap(
                        rules ->
                                modules.stream()
                                        .flatMap(
                                                module ->
                                                        module
                                                                .after(
                                                                        new NextSteps.Sent(
                                                                                head.reference(),
                                                                                rules,
                                                                                request.answers(),
                                                                                said(module, acts)),
                                                                        w)
                                                                .stream()))
                .toList();
    }

    private List<Payload> said(NextSteps module, List<StoredAct> acts) {
        return acts.stream()
                .filter(act -> act.isOf(kind -> kinds.isOf(module.own(), kind)))
                .flatMap(act -> Stream.ofNullable(act.content()))
                .toList();
    }
}
