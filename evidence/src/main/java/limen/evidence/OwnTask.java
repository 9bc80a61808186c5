package limen.evidence;

import java.util.Arrays;
import java.util.Optional;

/// A task of Limen's own that measures what a person does, not what they say.
public enum OwnTask {
    REACTION_TIME("reaction-time", "how fast somebody answers a light, and how often late"),
    DIGIT_SPAN("digit-span", "how many digits somebody can hold in mind"),
    ALTERNATIVE_USES("alternative-uses", "how many uses, and how unlike, somebody finds for a thing");

    private final String id;
    private final String measures;

    OwnTask(String id, String measures) {
        this.id = id;
        this.measures = measures;
    }

    /// Its name in files.
    public String id() {
        return id;
    }

    public String measures() {
        return measures;
    }

    public static Optional<OwnTask> find(String id) {
        return Arrays.stream(values()).filter(task -> task.id.equals(id)).findFirst();
    }
}
