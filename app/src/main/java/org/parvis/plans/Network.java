package org.parvis.plans;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.parvis.kernel.LocalizedText;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.PackThing;
import org.parvis.platform.packs.YamlFile;

/**
 * Bodies that plan together between the government and themselves.
 *
 * @param owner the code of the body that answers for the network and writes its plan
 * @param members codes of its bodies
 */
public record Network(
        String code, LocalizedText name, String owner, List<String> members, LocalizedText source) {

    static Outcome<List<Network>> read(String name, String text) {
        try {
            YamlFile file = YamlFile.read(name, text);
            file.only(Set.of("networks"));
            var networks = new ArrayList<Network>();
            var codes = new HashSet<String>();
            for (YamlFile node : file.maps("networks")) {
                node.only(Set.of("code", "name", "owner", "members", "source"));
                var network =
                        new Network(
                                node.text("code"),
                                node.words("name"),
                                node.naming(PackThing.BODY, "owner"),
                                node.namingAll(PackThing.BODY, "members"),
                                node.words("source"));
                if (!codes.add(network.code())) {
                    throw node.refuse("platform.file.twice", network.code());
                }
                networks.add(network);
            }
            return Outcome.ok(List.copyOf(networks));
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
    }
}
