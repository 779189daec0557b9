package org.parvis.cases.entry;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.StoredAct;
import org.parvis.cases.kinds.KindRegister;
import org.parvis.cases.spi.NextSteps;
import org.parvis.catalogue.Catalogue;
import org.parvis.catalogue.ServiceRules;
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
        ServiceRules rules = catalogue.rules(head.service(), head.serviceVersion()).orElse(null);
        if (rules == null || !head.state().open()) {
            return List.of();
        }
        return modules.stream()
                .map(module -> module.after(sent(module, head, rules, request, acts), w))
                .flatMap(Optional::stream)
                .toList();
    }

    private NextSteps.Sent sent(
            NextSteps module,
            CaseFile head,
            ServiceRules rules,
            ActContent.Received request,
            List<StoredAct> acts) {
        return new NextSteps.Sent(
                head.reference(),
                rules,
                request.answers(),
                StoredAct.said(acts, kind -> kinds.isOf(module.own(), kind)));
    }
}
