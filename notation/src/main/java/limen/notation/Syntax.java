package limen.notation;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A break of YAML's own grammar, told in the words of somebody who writes a study file.
final class Syntax {
    private Syntax() {}

    static void add(YamlEngineException broken, Faults faults) {
        if (!(broken instanceof MarkedYamlEngineException marked)) {
            add(Place.FILE, String.valueOf(broken.getMessage()), faults);
            return;
        }
        var problem = String.valueOf(marked.getProblem());
        // What is never closed or lacks its colon is mended where it begins, not where that shows.
        var mark = isUnclosed(problem) || lacksColon(problem)
                ? marked.getContextMark().or(marked::getProblemMark)
                : marked.getProblemMark();
        add(Place.FILE.at(mark.map(Mark::getLine).orElse(0) + 1), problem, faults);
    }

    private static boolean isUnclosed(String problem) {
        return problem.contains("end of stream") || problem.contains("<stream end>");
    }

    private static boolean lacksColon(String problem) {
        return problem.contains("expected ':'");
    }

    private static void add(Place place, String problem, Faults faults) {
        if (isUnclosed(problem)) {
            faults.add(place, "a quote or bracket is never closed", "one that closes it");
        } else if (problem.contains("mapping values are not allowed")) {
            faults.add(
                    place,
                    "a colon stands where no entry can begin",
                    "each entry on its own line, and text that holds a colon in \"quotes\"");
        } else if (lacksColon(problem)) {
            faults.add(place, "a line has no colon", "an entry such as title: My study");
        } else if (problem.contains("expected <block end>")) {
            faults.add(
                    place,
                    "the line does not fit the lines around it",
                    "entries of one section indented by the same number of spaces");
        } else if (problem.contains("TAB")) {
            faults.add(place, "a tab stands before a value", "spaces");
        } else if (problem.contains("cannot start any token")) {
            faults.add(place, "a value begins with a character that YAML reserves", "such a text in \"quotes\"");
        } else {
            faults.add(place, "this is no YAML: " + problem, "YAML 1.2");
        }
    }
}
