//! What stored facts can be made of, asked of the types themselves: each object's members, each enumeration's values.
//!
//! Reading a type from nothing tells what it wants to read: an object its members, an enumeration its values. An
//! enumeration is given its next value each time it is met, until every value of every one of them was read.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::de::value::{Error, StrDeserializer};
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, Error as _, IntoDeserializer, MapAccess, SeqAccess,
    VariantAccess, Visitor,
};

/// Names as a type states them: of members or of values.
pub type Names = &'static [&'static str];

/// How many items a list is read with: a year's calendar wants ten days off.
const ITEMS: usize = 12;
/// A text that is an id too.
const TEXT: &str = "0123456789abcdef";
const NEW_YEAR: Date = date(2026, 1, 1);

/// An object with members.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Object {
    /// The type, or the enumeration whose value has it as content.
    pub of: &'static str,
    /// That value.
    pub value: Option<&'static str>,
    pub members: Names,
}

/// Everything a type can hold, at any depth.
#[derive(Debug, Default)]
pub struct Shapes {
    pub objects: BTreeSet<Object>,
    /// The values by the type of the enumeration.
    pub enumerations: BTreeMap<&'static str, Names>,
}

impl Shapes {
    /// Follows a type to the end.
    pub fn of<T: DeserializeOwned>() -> Self {
        let search = Search::default();
        while !search.is_over() {
            search.days.set(0);
            if let Err(error) = T::deserialize(Asked(&search)) {
                unreachable!("a type reads what it asks for, yet: {error}");
            }
        }
        search.found.into_inner()
    }
}

/// What was found so far.
#[derive(Debug, Default)]
struct Search {
    found: RefCell<Shapes>,
    /// How often each enumeration was read.
    times: RefCell<BTreeMap<&'static str, usize>>,
    days: Cell<i32>,
}

impl Search {
    /// Whether every value of every enumeration that was met was read.
    fn is_over(&self) -> bool {
        let (found, times) = (self.found.borrow(), self.times.borrow());
        let read = |(of, values): (&&str, &Names)| times.get(of).is_some_and(|times| *times >= values.len());
        !found.enumerations.is_empty() && found.enumerations.iter().all(read)
    }

    fn object(&self, of: &'static str, value: Option<&'static str>, members: Names) {
        if !members.is_empty() {
            self.found.borrow_mut().objects.insert(Object { of, value, members });
        }
    }

    /// The next value of an enumeration, from the first one on again.
    fn next(&self, of: &'static str, values: Names) -> &'static str {
        let known = self.found.borrow_mut().enumerations.insert(of, values);
        assert!(
            known.is_none_or(|known| known == values),
            "two enumerations are called {of}"
        );
        let mut times = self.times.borrow_mut();
        let turn = times.entry(of).or_default();
        *turn += 1;
        values[(*turn - 1) % values.len()]
    }
}

#[derive(Clone, Copy)]
struct Asked<'s>(&'s Search);

/// What a visitor says it expects.
struct Wanted<'v, V>(&'v V);

impl<'de, V: Visitor<'de>> fmt::Display for Wanted<'_, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }
}

impl Asked<'_> {
    /// Another day each time: a year's calendar names none twice.
    fn day(self) -> Date {
        let days = self.0.days.replace(self.0.days.get() + 1);
        NEW_YEAR.saturating_add(days.days())
    }
}

macro_rules! numbers {
    ($($name:ident $visit:ident $number:expr;)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            visitor.$visit($number)
        })*
    };
}

impl<'de> Deserializer<'de> for Asked<'_> {
    type Error = Error;

    numbers! {
        deserialize_bool visit_bool true;
        deserialize_i16 visit_i16 NEW_YEAR.year();
        deserialize_i64 visit_i64 1;
        deserialize_u8 visit_u8 1;
        deserialize_u16 visit_u16 1;
        deserialize_u32 visit_u32 1;
        deserialize_u64 visit_u64 1;
    }

    serde::forward_to_deserialize_any! {
        i8 i32 f32 f64 char bytes byte_buf unit unit_struct tuple_struct map identifier ignored_any
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        Err(Error::custom(format!("{} is stored nowhere yet", Wanted(&visitor))))
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match Wanted(&visitor).to_string().as_str() {
            "a date string" => visitor.visit_string(self.day().to_string()),
            "a time string" => visitor.visit_str("09:00:00"),
            _ => visitor.visit_str(TEXT),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_tuple(ITEMS, visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, items: usize, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_seq(Items(self, items))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        members: Names,
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.0.object(name, None, members);
        visitor.visit_map(Members(self, members))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        values: Names,
        visitor: V,
    ) -> Result<V::Value, Error> {
        visitor.visit_enum(Chosen {
            asked: self,
            of: name,
            value: self.0.next(name, values),
        })
    }
}

/// The items of a list, so many to come.
struct Items<'s>(Asked<'s>, usize);

impl<'de> SeqAccess<'de> for Items<'_> {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        let Some(left) = self.1.checked_sub(1) else {
            return Ok(None);
        };
        self.1 = left;
        seed.deserialize(self.0).map(Some)
    }
}

/// The members of an object that are still to come.
struct Members<'s>(Asked<'s>, Names);

impl<'de> MapAccess<'de> for Members<'_> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((next, rest)) = self.1.split_first() else {
            return Ok(None);
        };
        self.1 = rest;
        let name: StrDeserializer<'_, Error> = (*next).into_deserializer();
        seed.deserialize(name).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(self.0)
    }
}

/// A value of an enumeration, with its content.
struct Chosen<'s> {
    asked: Asked<'s>,
    of: &'static str,
    value: &'static str,
}

impl<'de> EnumAccess<'de> for Chosen<'_> {
    type Error = Error;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), Error> {
        let name: StrDeserializer<'_, Error> = self.value.into_deserializer();
        Ok((seed.deserialize(name)?, self))
    }
}

impl<'de> VariantAccess<'de> for Chosen<'_> {
    type Error = Error;

    fn unit_variant(self) -> Result<(), Error> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Error> {
        seed.deserialize(self.asked)
    }

    fn tuple_variant<V: Visitor<'de>>(self, items: usize, visitor: V) -> Result<V::Value, Error> {
        self.asked.deserialize_tuple(items, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, members: Names, visitor: V) -> Result<V::Value, Error> {
        self.asked.0.object(self.of, Some(self.value), members);
        visitor.visit_map(Members(self.asked, members))
    }
}
