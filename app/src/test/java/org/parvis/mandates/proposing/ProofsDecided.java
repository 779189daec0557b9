package org.parvis.mandates.proposing;

import org.parvis.kernel.Actor;
import org.parvis.mandates.Mandate;
import org.parvis.organizations.Member;
import org.parvis.organizations.Members;
import org.springframework.context.ApplicationContext;

/** The body that looks at proofs says yes to all that wait and ask for nobody's word first. */
public final class ProofsDecided {
    private ProofsDecided() {}

    public static void by(ApplicationContext program) {
        ProofDecisions decisions = program.getBean(ProofDecisions.class);
        Member member = program.getBean(Members.class).byCode("mcn-agent").orElseThrow();
        Actor.Agent agent = new Actor.Agent(member.id(), member.home(), member.role());
        for (Mandate waiting : decisions.waiting(agent)) {
            if (!waiting.consult()) {
                decisions.decide(agent, waiting.id(), true, null);
            }
        }
    }
}
