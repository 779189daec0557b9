package org.parvis.plans;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.parvis.kernel.Home;
import org.parvis.kernel.LocalizedText;

/**
 * Who has a plan: a body, or a network whose plan one of its bodies writes.
 *
 * @param home the body that writes it
 * @param homes the bodies whose figures it is measured by
 * @param network the network it is, if it is one
 */
public record Holder(
        String code, Home home, LocalizedText name, Set<Home> homes, @Nullable Network network) {
    public String in(String lang) {
        return name.in(lang);
    }
}
