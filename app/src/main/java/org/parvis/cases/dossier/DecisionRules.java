package org.parvis.cases.dossier;

import java.util.List;
import java.util.Optional;
import org.parvis.cases.acts.ActContent;
import org.parvis.cases.acts.CaseFile;
import org.parvis.cases.acts.SignOffAct;
import org.parvis.cases.acts.StoredAct;
import org.parvis.catalogue.ProcessDefinition;
import org.parvis.kernel.Outcome;

/** What a decision must say before it may leave, as the service declares it. */
public final class DecisionRules {
    private DecisionRules() {}

    public static Outcome<ProcessDefinition.Result> check(
            ProcessDefinition process, String outcome, String reasons, List<String> provisions) {
        ProcessDefinition.Result result = process.outcome(outcome).orElse(null);
        if (result == null
                || result.kind() == ProcessDefinition.OutcomeKind.BY_EFFECT_OF_LAW
                || result.kind() == ProcessDefinition.OutcomeKind.WITHDRAWN) {
            return Outcome.refused("cases.refused.outcome");
        }
        if (result.reasonsRequired() && reasons.isBlank()) {
            return Outcome.refused("cases.refused.reasons");
        }
        if (result.provisionsRequired() && provisions.isEmpty()) {
            return Outcome.refused("cases.refused.provisions");
        }
        if (provisions.stream().anyMatch(code -> process.provision(code).isEmpty())) {
            return Outcome.refused("cases.refused.unknownProvision");
        }
        return Outcome.ok(result);
    }

    /** What is prepared and stands: neither sent back nor decided since. */
    public static Optional<ActContent.Prepared> prepared(List<StoredAct> acts) {
        ActContent.Prepared latest = null;
        boolean stands = false;
        for (StoredAct act : acts) {
            if (act.said(ActContent.Prepared.class) instanceof ActContent.Prepared prepared) {
                latest = prepared;
            }
            stands =
                    CaseFile.stands(
                            stands,
                            act.among(
                                    ActContent.Prepared.class,
                                    SignOffAct.SentBack.class,
                                    ActContent.Decided.class));
        }
        return stands ? Optional.ofNullable(latest) : Optional.empty();
    }

    /** The remedies that open again once a decision is lost: those that a decision opens. */
    public static List<String> remediesOfDecision(ProcessDefinition process) {
        return process.remedies().stream()
                .filter(remedy -> remedy.starts() == ProcessDefinition.Opens.DECIDED)
                .map(ProcessDefinition.Remedy::code)
                .toList();
    }

    /**
     * The remedies that a refusal by effect of law opens; all of them where the service names none.
     */
    public static List<String> remediesOfLaw(ProcessDefinition process) {
        return process.outcome(ProcessDefinition.OutcomeKind.BY_EFFECT_OF_LAW)
                .map(ProcessDefinition.Result::remedies)
                .orElseGet(
                        () ->
                                process.remedies().stream()
                                        .map(ProcessDefinition.Remedy::code)
                                        .toList());
    }
}
