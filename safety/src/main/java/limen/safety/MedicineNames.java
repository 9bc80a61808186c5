package limen.safety;

import java.util.List;

/// What the table of interactions knows about a medicine.
@FunctionalInterface
public interface MedicineNames {
    /// The groups that a medicine belongs to, by any of its names; empty if the table does not know
    /// it.
    List<String> groupsOf(String medicine);
}
