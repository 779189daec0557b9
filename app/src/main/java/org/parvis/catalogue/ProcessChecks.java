package org.parvis.catalogue;

/** Whether what happens to a file can happen: its terms, its decisions, what they lead to. */
final class ProcessChecks {
    private final GroupChecks.Told told;
    private final WordChecks words;

    ProcessChecks(GroupChecks.Told told, WordChecks words) {
        this.told = told;
        this.words = words;
    }

    void check(ProcessDefinition process) {
        words.distinct(process.steps(), ProcessDefinition.Step::id, WordChecks.CODE);
        words.distinct(process.terms(), ProcessDefinition.Term::id, WordChecks.CODE);
        words.distinct(process.outcomes(), ProcessDefinition.Result::code, WordChecks.CODE);
        words.distinct(process.provisions(), ProcessDefinition.Provision::code, WordChecks.CODE);
        words.distinct(process.remedies(), ProcessDefinition.Remedy::code, WordChecks.CODE);
        words.distinct(process.channels(), door -> door.channel().code(), WordChecks.CODE);
        process.outcomes().forEach(outcome -> outcome(outcome, process));
        process.terms().forEach(this::term);
    }

    /** Only the law attaches an effect to silence. */
    private void term(ProcessDefinition.Term term) {
        if (term.effect() != ProcessDefinition.Effect.NONE && !term.ofLaw()) {
            told.problem(term, "effect-without-law");
        }
    }

    /** No unfavourable decision leaves without reasons and remedies. */
    private void outcome(ProcessDefinition.Result outcome, ProcessDefinition process) {
        if (outcome.letter() != null && !process.letters().containsKey(outcome.letter())) {
            told.problem(
                    outcome,
                    "no-such-letter",
                    outcome.letter(),
                    Closest.to(outcome.letter(), process.letters().keySet()));
        }
        for (String remedy : outcome.remedies()) {
            if (process.remedy(remedy).isEmpty()) {
                told.problem(outcome, "no-such-remedy", remedy);
            }
        }
        if (outcome.kind() == ProcessDefinition.OutcomeKind.REFUSED
                && (!outcome.reasonsRequired() || outcome.remedies().isEmpty())) {
            told.problem(outcome, "refusal-without-remedy");
        }
    }
}
