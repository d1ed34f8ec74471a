//! Sizes of files as people read them.

/// A size in bytes in the largest fitting unit of 1024, one decimal below ten: `512 字节`, `1.5 KB`, `20 MB`.
pub fn bytes(size: u64) -> String {
    const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
    if size < 1024 {
        return format!("{size} 字节");
    }
    let size = u128::from(size);
    // Rounded half up, in so many parts of the unit: 1 for wholes, 10 for tenths.
    let rounded = |unit: u128, parts: u128| (size * parts + unit / 2) / unit;
    let mut unit: u128 = 1024;
    let mut name = UNITS[0];
    for larger in &UNITS[1..] {
        if rounded(unit, 1) < 1024 {
            break;
        }
        unit *= 1024;
        name = larger;
    }
    let tenths = rounded(unit, 10);
    if tenths >= 100 || tenths.is_multiple_of(10) {
        format!("{} {name}", rounded(unit, 1))
    } else {
        format!("{}.{} {name}", tenths / 10, tenths % 10)
    }
}
