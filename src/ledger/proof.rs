//! Showing some fields of a record and proving that they were sealed in it, while the rest stays hidden.

use super::{
    Content, Digest, Header, Link, Record,
    canonical::CanonicalError,
    commitment::{Commitment, Salt, leaf, root, salt_of},
};
use serde_json::Value;

/// One field that is shown.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shown {
    /// The field's name.
    pub name: String,
    /// The field's value.
    pub value: Value,
    /// The field's salt.
    pub salt: Salt,
}

/// What is published beside the shown fields; in canonical JSON it can be printed or saved.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The record's sequence number.
    pub seq: u32,
    /// The record's link.
    pub link: Link,
    /// The shown fields, sorted by name.
    pub shown: Vec<Shown>,
    /// The leaves of the hidden fields, sorted.
    pub hidden: Vec<Digest>,
}

/// Why nothing can be proven, or a proof does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// The body was erased.
    #[error("the body was erased")]
    Erased,
    /// The record commits to its body as a whole.
    #[error("the record does not commit field by field")]
    NotByField,
    /// The body has no such field.
    #[error("no field {0}")]
    NoSuchField(String),
    /// A field is shown twice.
    #[error("field {0} is shown twice")]
    ShownTwice(String),
    /// The proof speaks of another record than the header.
    #[error("the proof belongs to another record")]
    OtherRecord,
    /// The fields are not those that were sealed.
    #[error("the fields are not those of the record")]
    NotSealed,
    /// A value has no canonical form.
    #[error(transparent)]
    Value(#[from] CanonicalError),
}

/// Shows the named fields of a record.
pub fn disclose(record: &Record, names: &[&str]) -> Result<Proof, ProofError> {
    let (Content::Body { seed, .. }, Some(fields)) = (&record.content, record.body()) else {
        return Err(ProofError::Erased);
    };
    if record.header.commit != Commitment::Fields {
        return Err(ProofError::NotByField);
    }
    if let Some(missing) = names.iter().find(|name| !fields.contains_key(**name)) {
        return Err(ProofError::NoSuchField((*missing).to_owned()));
    }
    let mut proof = Proof {
        seq: record.header.seq,
        link: record.link,
        shown: Vec::new(),
        hidden: Vec::new(),
    };
    for (name, value) in fields {
        let salt = salt_of(seed, name);
        if names.contains(&name.as_str()) {
            proof.shown.push(Shown {
                name: name.clone(),
                value: value.clone(),
                salt,
            });
        } else {
            proof.hidden.push(leaf(&salt, name, value)?);
        }
    }
    proof.shown.sort_unstable_by(|a, b| a.name.cmp(&b.name));
    proof.hidden.sort_unstable();
    Ok(proof)
}

/// Whether the shown fields are those sealed in the record with this header. That the header itself is the
/// right one is known by comparing its link with a printed or exported one.
pub fn check(proof: &Proof, header: &Header) -> Result<(), ProofError> {
    if header.seq != proof.seq || header.link() != Ok(proof.link) {
        return Err(ProofError::OtherRecord);
    }
    if header.commit != Commitment::Fields {
        return Err(ProofError::NotByField);
    }
    let mut leaves = proof.hidden.clone();
    for (at, field) in proof.shown.iter().enumerate() {
        if proof.shown[..at].iter().any(|before| before.name == field.name) {
            return Err(ProofError::ShownTwice(field.name.clone()));
        }
        leaves.push(leaf(&field.salt, &field.name, &field.value)?);
    }
    if root(leaves) == header.body {
        Ok(())
    } else {
        Err(ProofError::NotSealed)
    }
}
