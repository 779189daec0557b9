package org.parvis.disputes;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.parvis.kernel.Outcome;
import org.parvis.platform.packs.ContentPack;
import org.parvis.platform.packs.YamlFile;

/** Files of a pack that say something of services: of each service one file at most. */
public final class ByService {
    private ByService() {}

    /**
     * Reads every file of a folder; a line that is wrong, or a second file for a service, refuses
     * them all.
     *
     * @param services of which one of them says something
     */
    public static <T> Outcome<Map<String, T>> read(
            Path folder, Function<YamlFile, T> reading, Function<T, List<String>> services) {
        Map<String, T> all = new LinkedHashMap<>();
        try {
            for (Path file : ContentPack.files(folder, ".yaml")) {
                YamlFile from =
                        YamlFile.read(String.valueOf(file.getFileName()), ContentPack.text(file));
                T one = reading.apply(from);
                for (String service : services.apply(one)) {
                    if (all.put(service, one) != null) {
                        throw from.refuse("platform.file.twice", service);
                    }
                }
            }
        } catch (YamlFile.Unreadable unreadable) {
            return Outcome.refused(unreadable.refusal());
        }
        return Outcome.ok(all);
    }
}
